using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Package;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>
/// The message extension: search the policies and paste a citation, and "Report this message". What is pasted is read by whoever reads along, so only policies
/// for everyone are searched.
/// </summary>
internal sealed class AnswerExtension(ISearchPolicies policies, AnswerDialog dialogs)
{
    // What Teams shows of a result's text; longer ones are cut there.
    private const int LongestPreview = 200;

    public async Task<InvokeAnswer> SearchAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Json.Text(activity.Value, "commandId") != MessageExtensionCommands.SearchPolicies)
            return InvokeAnswer.NotUnderstood;

        var text = Json.Items(activity.Value, "parameters").Where(parameter => Json.Text(parameter, "name") == MessageExtensionCommands.SearchParameter).Select(parameter => Json.Text(parameter, "value")).FirstOrDefault() ?? "";
        var hits = await policies.FindAsync(text, activity.Locale, cancellationToken);

        return InvokeAnswer.Of(new JsonObject { ["composeExtension"] = hits.Count > 0 ? Result(hits) : Nothing() });
    }

    /// <summary>Opens the report dialog with the message's words in it, to be changed before anything is sent. Who wrote the message is not taken over.</summary>
    public Task<InvokeAnswer> ReportAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Json.Text(activity.Value, "commandId") != MessageExtensionCommands.ReportMessage)
            return Task.FromResult(InvokeAnswer.NotUnderstood);

        var words = MessageWords.Of(Json.Part(activity.Value, "messagePayload"));
        var fields = new Dictionary<string, string>();
        if (words.Length > 0)
            fields[nameof(ReportFields.WhatHappened)] = Texts.TeamsReportedMessage.With(words);

        return dialogs.PressAsync(activity, Verbs.Report, fields, cancellationToken);
    }

    private static JsonObject Result(IReadOnlyList<PolicyHit> hits) => new()
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. hits.Select(AttachmentOf)]),
    };

    private static JsonObject Nothing() => new() { ["type"] = "message", ["text"] = Texts.TeamsSearchNothing };

    private static JsonObject AttachmentOf(PolicyHit hit)
    {
        var attachment = Attachment.Of(TeamsCards.InStream(hit.Card));
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                ["title"] = hit.Section.Length > 0 ? $"{hit.Title}: {hit.Section}" : hit.Title,
                ["text"] = CardLength.Shorten(hit.Quote, LongestPreview),
            },
        };

        return attachment;
    }
}
