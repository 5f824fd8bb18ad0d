export * from './InterconnectApi';
export * from './InterconnectClient';
export * from './schemas';
