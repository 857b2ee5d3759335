using System.Data.Common;
using System.Net.Sockets;
using System.Text;

namespace PolicyBot.Hosting.Logging;

/// <summary>An exception as it may be logged: types, codes and stacks, no messages.</summary>
internal sealed class QuietException(Exception loud) : Exception(Name(loud))
{
    public override string? StackTrace => loud.StackTrace;

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var exception = loud; exception is not null; exception = exception.InnerException)
        {
            text.Append(text.Length == 0 ? "" : $"{Environment.NewLine} ---> ").Append(Name(exception)).AppendLine().Append(exception.StackTrace);
        }

        return text.ToString();
    }

    private static string Name(Exception exception) => exception switch
    {
        DbException { SqlState: { } state } => $"{exception.GetType()} ({state})",
        DbException e => $"{exception.GetType()} ({e.ErrorCode})",
        SocketException e => $"{exception.GetType()} ({e.SocketErrorCode})",
        HttpRequestException e => $"{exception.GetType()} ({e.HttpRequestError})",
        _ => exception.GetType().ToString(),
    };
}
