using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>
/// A reply that is seen while it is being written, a line of JSON each time: <c>{"draft":"..."}</c>, the whole text so far, as often as the page takes it, and at last
/// <c>{"reply":{...}}</c> as <see cref="ReplyResult"/> writes it. Before the first line nothing is sent, so that what fails until then is answered as any other turn.
/// </summary>
internal static class DraftLines
{
    public const string Type = "application/x-ndjson";

    public static bool AreWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(Type, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    public static async Task SendAsync(HttpResponse response, ITakeTurns conversation, Turn turn, CancellationToken cancellationToken)
    {
        // Who reads slowly misses drafts, and never words: each holds those before it.
        var drafts = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var taking = TakeAsync(conversation, turn with { Draft = new Drafts(drafts.Writer) }, drafts.Writer, cancellationToken);
        try
        {
            await foreach (var draft in drafts.Reader.ReadAllAsync(cancellationToken))
                await WriteAsync(response, json => json.WriteString("draft", draft), cancellationToken);
        }
        finally
        {
            await ((Task)taking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // by now it is done, or was cancelled
        }

        var reply = await taking;
        await WriteAsync(
            response,
            json =>
            {
                json.WritePropertyName("reply");
                ReplyResult.Write(json, reply);
            },
            cancellationToken);
    }

    private static async Task<Reply> TakeAsync(ITakeTurns conversation, Turn turn, ChannelWriter<string> drafts, CancellationToken cancellationToken)
    {
        try
        {
            return await conversation.TakeAsync(turn, cancellationToken);
        }
        finally
        {
            drafts.Complete();
        }
    }

    private static async Task WriteAsync(HttpResponse response, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        if (!response.HasStarted)
        {
            response.ContentType = $"{Type}; charset=utf-8";
            ReplyResult.KeepNowhere(response);
            response.Headers["X-Accel-Buffering"] = "no"; // nginx would hold drafts back
        }

        await using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        response.BodyWriter.Write("\n"u8);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private sealed class Drafts(ChannelWriter<string> lines) : IShowDraft
    {
        public void Show(IReadOnlyList<NumberedSentence> sentences) => lines.TryWrite(NumberedSentence.Plain(sentences));
    }
}
