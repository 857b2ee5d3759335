using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>A server's certificate as files, and the authority that issued it.</summary>
internal sealed record IssuedCertificate(string CertificateFile, string KeyFile, string AuthorityFile)
{
    /// <summary>A new authority and a certificate of it.</summary>
    /// <param name="host">The DNS name it is for.</param>
    public static IssuedCertificate For(string host, string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest($"CN=Authority of {host}", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var authority = authorityRequest.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, now.AddDays(-1), now.AddDays(1), [1, 2, 3, 4]);

        var issued = new IssuedCertificate(Path.Combine(folder, $"{host}.pem"), Path.Combine(folder, $"{host}.key"), Path.Combine(folder, $"{host}.authority.pem"));
        File.WriteAllText(issued.CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(issued.KeyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(issued.AuthorityFile, authority.ExportCertificatePem());

        return issued;
    }
}
