using System.Net;
using System.Net.Sockets;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>Reads an attempt's answer while its time lasts, or says what came in place of one.</summary>
internal static class EndOfAttempt
{
    private const int LongestError = 64 * 1024;

    /// <param name="lane">Hears when an answer that comes piece by piece breaks off.</param>
    public static async Task<Attempt> ReadAsync(HttpResponseMessage response, AttemptLimit limit, int longest, ModelLane lane, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                var error = response.StatusCode == HttpStatusCode.BadRequest ? await BoundedBody.ReadAsync(response.Content, LongestError, cancellationToken) : null;
                return FailedAnswer.Of(response, error ?? [], time);
            }
        }

        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            response.Content = new StreamedAnswer(response.Content, limit, lane);
            return Attempt.Answered(response);
        }

        using var whole = response.Content;
        if (await BoundedBody.ReadAsync(whole, longest, cancellationToken) is not { } body)
            return Attempt.Failed(ModelTrouble.Unreadable, "answer too long");

        response.Content = new ByteArrayContent(body);
        response.Content.Headers.ContentType = whole.Headers.ContentType;
        return Attempt.Answered(response);
    }

    /// <param name="cancellationToken">Of whoever asks.</param>
    /// <returns><see langword="null"/> when it is no failure of the deployment.</returns>
    public static Attempt? Of(Exception exception, AttemptLimit limit, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when limit.IsOver && !cancellationToken.IsCancellationRequested => Attempt.Failed(ModelTrouble.TooSlow, "timeout"),
        ModelException model => Attempt.Failed(model.Trouble, "credential"),
        HttpRequestException http => Attempt.Failed(ModelTrouble.Down, http.HttpRequestError.ToString()),
        SocketException socket => Attempt.Failed(ModelTrouble.Down, socket.SocketErrorCode.ToString()),
        IOException => Attempt.Failed(ModelTrouble.Down, "cut"),
        _ => null,
    };
}
