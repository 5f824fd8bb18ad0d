import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Screens are loaded lazily; a busy machine takes its time to compile them.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
