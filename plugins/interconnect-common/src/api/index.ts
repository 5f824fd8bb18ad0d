export * from './adviceSchema';
export * from './InterconnectApi';
export * from './InterconnectClient';
export * from './reportSchema';
export * from './schemas';
