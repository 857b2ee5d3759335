using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PolicyBot.Outbox.Email;

/// <summary>Judges the certificate of one connection, and remembers why it was not taken.</summary>
internal sealed class MailTrust(X509Certificate2Collection? authorities)
{
    /// <summary>A code for the health page; <see langword="null"/> as long as no certificate was refused.</summary>
    public string? Refusal { get; private set; }

    public static X509Certificate2Collection Read(string path)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(path);

        return authorities;
    }

    /// <summary>In the shape of a <see cref="RemoteCertificateValidationCallback"/>.</summary>
    public bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) || certificate is null)
            Refusal = "TLS without a certificate";
        else if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            Refusal = "TLS certificate of another host";
        else if (authorities is null ? errors != SslPolicyErrors.None : !IsOfAuthorities(certificate, chain, authorities))
            Refusal = "TLS certificate not trusted";

        return Refusal is null;
    }

    private static bool IsOfAuthorities(X509Certificate certificate, X509Chain? sent, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // an authority of one's own mostly publishes no list
        if (sent is not null)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);

        using var server = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());

        return chain.Build(server);
    }
}
