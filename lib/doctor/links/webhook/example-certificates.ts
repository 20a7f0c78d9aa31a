import { toBase64 } from '../../../kubernetes/base64';

/** Certificates for examples, as Secrets and webhooks hold them. They are public, and their keys were thrown away. */

function pem(der: string): string {
  const lines = der.match(/.{1,64}/g) ?? [];
  return toBase64(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`);
}

/** What the operator of the examples serves: signed by itself, for its Service, until 2026-03-01. */
export const SERVED = pem(
  'MIIBtTCCAVugAwIBAgICEAEwCgYIKoZIzj0EAwIwGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMB4XDTI1MTIwMTAwMDAwMFoX' +
    'DTI2MDMwMTAwMDAwMFowGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjDguhUyO' +
    'wPZ+IIQOzodcN278XTZlbnwJAq+MurY/Q1GGKYrf1hJ71qBFzfd7OilLIz+NncUnViX1JtBJGOhhaqOBkDCBjTAMBgNVHRMBAf8E' +
    'AjAAMH0GA1UdEQR2MHSCMWphZWdlci1vcGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmOCP2phZWdlci1v' +
    'cGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmMuY2x1c3Rlci5sb2NhbDAKBggqhkjOPQQDAgNIADBFAiEA' +
    '6idsMPDO6eRTJ8rdautfi3hAnvn9KgfWDR0D610aEvQCIG+/P+tEbvSzMS4f9dOAzrtbLdk1mQghoeOL6pMq+oFE',
);

/** The same, made again with another key. */
export const OTHER = pem(
  'MIIBtTCCAVugAwIBAgICEAIwCgYIKoZIzj0EAwIwGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMB4XDTI1MTIwMTAwMDAwMFoX' +
    'DTI2MDMwMTAwMDAwMFowGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7o4OwmeY' +
    'o5L0nLIQWqdhxKN54zAUQrylbEJ+L/ynOoaItMdFrU5XJA7TFs/z745johcXKtCaH3xzAHMbYtcyOKOBkDCBjTAMBgNVHRMBAf8E' +
    'AjAAMH0GA1UdEQR2MHSCMWphZWdlci1vcGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmOCP2phZWdlci1v' +
    'cGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmMuY2x1c3Rlci5sb2NhbDAKBggqhkjOPQQDAgNIADBFAiEA' +
    'lpcdSbmN3f4H0bKJC/J67g9OeIOO9wSkHA47oWogRysCID6u9MqokrELecXAREQl1tvhdnHsQ0PBSQYcWKq2gqai',
);

/** Expired on 2025-11-30. */
export const EXPIRED = pem(
  'MIIBtTCCAVugAwIBAgICEAMwCgYIKoZIzj0EAwIwGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMB4XDTI1MDkwMTAwMDAwMFoX' +
    'DTI1MTEzMDAwMDAwMFowGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjDguhUyO' +
    'wPZ+IIQOzodcN278XTZlbnwJAq+MurY/Q1GGKYrf1hJ71qBFzfd7OilLIz+NncUnViX1JtBJGOhhaqOBkDCBjTAMBgNVHRMBAf8E' +
    'AjAAMH0GA1UdEQR2MHSCMWphZWdlci1vcGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmOCP2phZWdlci1v' +
    'cGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmMuY2x1c3Rlci5sb2NhbDAKBggqhkjOPQQDAgNIADBFAiEA' +
    'jNQbglEFWbQ1RB3qDEmNLdOTuzY0hPRtAdBBZ15VXUkCIDOV6GPrJi5zI5THbDpGKVQ1Y8ifHTbJfZKGvAa4LtMS',
);

/** Of 90 days, 6 are left. */
export const LATE = pem(
  'MIIBtjCCAVugAwIBAgICEAQwCgYIKoZIzj0EAwIwGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMB4XDTI1MTAxMDAwMDAwMFoX' +
    'DTI2MDEwODEyMDAwMFowGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjDguhUyO' +
    'wPZ+IIQOzodcN278XTZlbnwJAq+MurY/Q1GGKYrf1hJ71qBFzfd7OilLIz+NncUnViX1JtBJGOhhaqOBkDCBjTAMBgNVHRMBAf8E' +
    'AjAAMH0GA1UdEQR2MHSCMWphZWdlci1vcGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmOCP2phZWdlci1v' +
    'cGVyYXRvci13ZWJob29rLXNlcnZpY2Uub2JzZXJ2YWJpbGl0eS5zdmMuY2x1c3Rlci5sb2NhbDAKBggqhkjOPQQDAgNJADBGAiEA' +
    '+Fq0xZ7LJu13vhs7StrxhdNS4hGPFFLNj8TKl+H6zKYCIQDxQgCAAh6IwB9lBUd1ntfnaZMTgukVftt5Ddi/xyA/dQ==',
);

/** For a Service in another namespace. */
export const ELSEWHERE = pem(
  'MIIBbTCCARSgAwIBAgICEAUwCgYIKoZIzj0EAwIwGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMB4XDTI1MTIwMTAwMDAwMFoX' +
    'DTI2MDMwMTAwMDAwMFowGjEYMBYGA1UECwwPamFlZ2VyLW9wZXJhdG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjDguhUyO' +
    'wPZ+IIQOzodcN278XTZlbnwJAq+MurY/Q1GGKYrf1hJ71qBFzfd7OilLIz+NncUnViX1JtBJGOhhaqNKMEgwDAYDVR0TAQH/BAIw' +
    'ADA4BgNVHREEMTAvgi1qYWVnZXItb3BlcmF0b3Itd2ViaG9vay1zZXJ2aWNlLm9wZXJhdG9ycy5zdmMwCgYIKoZIzj0EAwIDRwAw' +
    'RAIgAxuOWinNwmQb1O/Lg1M5wOC4yUTwAkDAcJoC3OD6mnICIEYsfNwokWMfp0f1DSlYm3X1UbO2Eeax0UZedwXbTubA',
);
