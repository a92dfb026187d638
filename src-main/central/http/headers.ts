/** For every answer. Whether a whole domain must use TLS is for the proxy that offers TLS to say. */
export const HEADERS = { strictTransportSecurity: false, xFrameOptions: 'DENY' };
