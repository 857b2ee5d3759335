using System.Net;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>What an answer means (Teams, build-conversational-capability, "Status codes from bot conversational APIs").</summary>
internal static class ConnectorVerdict
{
    public static ConnectorAnswer OfMessage(ConnectorReply reply) => Of(reply, body => new ConnectorAnswer.Done(ReplyJson.Find(body, "id"u8)));

    public static ConnectorAnswer OfConversation(ConnectorReply reply) =>
        Of(reply, body => new ConnectorAnswer.Done(ReplyJson.Find(body, "activityId"u8)) { ConversationId = ReplyJson.Find(body, "id"u8) });

    /// <summary>Whether a tenant of the Government Community Cloud was called at the public connector.</summary>
    public static bool IsForOtherHost(ConnectorReply reply) =>
        reply is ConnectorReply.Answered { Status: HttpStatusCode.Forbidden, Body: var body } && Says(body, "InvalidBotApiHost");

    private static ConnectorAnswer Of(ConnectorReply reply, Func<byte[], ConnectorAnswer> done) => reply switch
    {
        ConnectorReply.Failed { Answer: var answer } => answer,
        ConnectorReply.Answered { Status: >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices, Body: var body } => done(body),
        ConnectorReply.Answered answered => OfFailure(answered, ReasonCode.Of(answered.Status, Code(answered.Body))),
        _ => throw new InvalidOperationException(reply.GetType().Name),
    };

    private static ConnectorAnswer OfFailure(ConnectorReply.Answered reply, string reason) => reply.Status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new ConnectorAnswer.Gone(reason),
        HttpStatusCode.Forbidden when !Says(reply.Body, "NotEnoughPermissions") && !Says(reply.Body, "InvalidBotApiHost") =>
            new ConnectorAnswer.Stop(reason) { StreamEnd = EndOf(reply.Body) },

        // Answered, and documented as to be sent again: what a gateway passed on nevertheless is doubled knowingly.
        HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
            new ConnectorAnswer.TryAgain(reason, reply.After, MayHaveArrived: false),

        _ => new ConnectorAnswer.Refused(reason), // redirects and 500 among them
    };

    private static bool Says(byte[] body, string code) => FindCode(body) == code || FindSubCode(body) == code;

    private static StreamEnd EndOf(byte[] body) => Says(body, "ContentStreamNotAllowed") ? ReplyJson.FindAnywhere(body, "message"u8) switch
    {
        { } told when told.Contains("cancel", StringComparison.OrdinalIgnoreCase) => StreamEnd.ByPerson,
        { } told when told.Contains("exceeded streaming time", StringComparison.OrdinalIgnoreCase) => StreamEnd.OutOfTime,
        _ => StreamEnd.Unknown,
    } : StreamEnd.Unknown;

    private static string? Code(byte[] body) => FindSubCode(body) ?? FindCode(body);

    private static string? FindCode(byte[] body) => ReplyJson.FindAnywhere(body, "code"u8);

    private static string? FindSubCode(byte[] body) => ReplyJson.FindAnywhere(body, "subCode"u8);
}
