using System.Text.Json;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>A reply as our pages read it: <c>{"cards":[...],"dialog":null | {"show":{"title","card","errors","watch"}} | {"close":true},"question":null | "..."}</c>.</summary>
internal sealed class ReplyResult(Reply reply) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        KeepNowhere(httpContext.Response);
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        Write(writer, reply);
        await writer.FlushAsync(httpContext.RequestAborted);
    }

    /// <summary>It may hold a receipt, or somebody's report.</summary>
    public static void KeepNowhere(HttpResponse response) => response.Headers.CacheControl = "no-store";

    public static void Write(Utf8JsonWriter writer, Reply reply)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cards");
        foreach (var card in reply.Cards)
            writer.WriteRawValue(card.ToJson());
        writer.WriteEndArray();
        writer.WritePropertyName("dialog");
        switch (reply.Dialog)
        {
            case DialogStep.Show show:
                writer.WriteStartObject();
                writer.WritePropertyName("show");
                Write(writer, show);
                writer.WriteEndObject();
                break;
            case DialogStep.Close:
                writer.WriteStartObject();
                writer.WriteBoolean("close", true);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }

        writer.WriteString("question", reply.Question);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DialogStep.Show show)
    {
        writer.WriteStartObject();
        writer.WriteString("title", show.Title);
        writer.WritePropertyName("card");
        writer.WriteRawValue(show.Card.ToJson());
        writer.WriteStartObject("errors");
        foreach (var (field, problem) in show.Errors)
            writer.WriteString(field, problem);
        writer.WriteEndObject();
        writer.WriteString("watch", show.Watch);
        writer.WriteEndObject();
    }
}
