using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>A certificate with its private key, from a PFX or a PEM file.</summary>
internal static class ClientCertificate
{
    private const string Mend = "Name a PFX or PEM file that this user may read, that holds the certificate and its private key, and whose password, if it has one, is Teams:CertificatePassword.";

    public static X509Certificate2 Load(string path, string password)
    {
        try
        {
            var certificate = IsPem(path) ? LoadPem(path, password) : X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey ? certificate : throw new WrongSettingException($"Teams:CertificatePath names a file without a private key. {Mend}");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongSettingException($"Teams:CertificatePath names a file that cannot be used. {Mend}", e);
        }
    }

    private static X509Certificate2 LoadPem(string path, string password) =>
        password.Length > 0 ? X509Certificate2.CreateFromEncryptedPemFile(path, password) : X509Certificate2.CreateFromPemFile(path);

    private static bool IsPem(string path) => File.ReadLines(path).Take(100).Any(line => line.StartsWith("-----BEGIN ", StringComparison.Ordinal));
}
