using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyBot.Tests.TestKit;

/// <summary>Leads every connection to one server on this machine, whatever host it is for, over TLS with a certificate of its own.</summary>
internal sealed class Detour : IDisposable
{
    public X509Certificate2 Certificate { get; } = SelfSigned();

    /// <summary>For whom connections were opened.</summary>
    public ConcurrentQueue<string> Hosts { get; } = [];

    public void Lead(SocketsHttpHandler handler, int port)
    {
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            Hosts.Enqueue(context.DnsEndPoint.Host);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, theirs, _, _) => theirs?.GetCertHashString() == Certificate.GetCertHashString();
    }

    public void Dispose() => Certificate.Dispose();

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=detour.example", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null); // a key that TLS can use on every platform
    }
}
