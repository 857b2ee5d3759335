using System.ClientModel;
using System.Net.Sockets;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>What the client library throws, in our words. Its own messages repeat what the service said, and that can repeat the question: they end here.</summary>
internal static class TroubleOf
{
    /// <returns><see langword="null"/> for the caller's own cancellation.</returns>
    public static ModelTrouble? Exception(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        ModelException model => model.Trouble,
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException => ModelTrouble.TooSlow,
        AggregateException { InnerException: { } inner } => Exception(inner, cancellationToken),
        ClientResultException { InnerException: { } inner } => Exception(inner, cancellationToken),
        ClientResultException or HttpRequestException or IOException or SocketException => ModelTrouble.Down,
        _ => ModelTrouble.Unreadable, // the library could make nothing of the answer
    };
}
