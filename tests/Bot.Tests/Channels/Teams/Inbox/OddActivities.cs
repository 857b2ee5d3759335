using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

/// <summary>One valid activity of every kind that the bot does something with; tests spoil one field of it at a time.</summary>
internal static class OddActivities
{
    private static readonly Dictionary<string, Func<JsonObject>> Kinds = new()
    {
        ["message"] = () => AnActivity.Message(),
        ["message in a group"] = () => AnActivity.Message().InGroupChat().MentioningTheBot(),
        ["message in a channel"] = () => AnActivity.Message().InChannel().MentioningTheBot(),
        ["message of a button"] = () => AnActivity.Pressed(new() { ["verb"] = "help" }),
        ["message with a file"] = WithAFile,
        ["conversationUpdate"] = () => AnActivity.MembersAdded(AnActivity.BotId, TeamsPerson.Employee.Id),
        ["installationUpdate"] = () => AnActivity.Installed(),
        ["messageUpdate"] = () => AnActivity.Edited("1700000000009", "May I accept a gift?"),
        ["messageDelete"] = () => AnActivity.Deleted("1700000000009"),
        ["adaptiveCard/action"] = () => AnActivity.Executed("legal.acknowledge", new() { ["verb"] = "legal.acknowledge", ["case"] = "0f4b3f6c9a2e4d7f8a1b2c3d4e5f6071" }),
        ["adaptiveCard/action, refresh"] = () => AnActivity.Executed("refresh", new() { ["verb"] = "legal.case", ["case"] = "0f4b3f6c9a2e4d7f8a1b2c3d4e5f6071" }, "automatic"),
        ["task/fetch"] = () => AnActivity.DialogOpened(new() { ["verb"] = "report", ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }),
        ["task/submit"] = () => AnActivity.DialogSubmitted(new() { ["verb"] = "report.file.anonymous", ["ticket"] = "1", ["WhatHappened"] = "a" }),
        ["message/submitAction"] = () => AnActivity.Invoke("message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = """{"feedbackText":"good"}""" },
        }),
        ["composeExtension/query"] = () => AnActivity.Invoke("composeExtension/query", new JsonObject
        {
            ["commandId"] = "searchPolicies",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = "gift" }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        }),
        ["composeExtension/fetchTask"] = () => AnActivity.Invoke("composeExtension/fetchTask", Reporting()),
        ["composeExtension/submitAction"] = () => AnActivity.Invoke("composeExtension/submitAction", Reporting()),
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static JsonObject Of(string kind) => Kinds[kind]();

    private static JsonObject WithAFile()
    {
        var activity = AnActivity.Message("");
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://contoso.sharepoint.com/personal/ines/price-list.xlsx",
            ["name"] = "price-list.xlsx",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://contoso.sharepoint.com/download?a=1", ["uniqueId"] = "1", ["fileType"] = "xlsx" },
        });

        return activity;
    }

    private static JsonObject Reporting() => new()
    {
        ["commandId"] = "reportMessage",
        ["commandContext"] = "message",
        ["data"] = new JsonObject { ["verb"] = "report.anonymous" },
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1700000000005",
            ["createdDateTime"] = "2026-03-02T07:59:00.000Z",
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = TeamsPerson.Colleague.AadObjectId, ["displayName"] = TeamsPerson.Colleague.Name, ["userIdentityType"] = "aadUser" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>I put the price list on my stick.</div>" },
            ["attachments"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
        },
    };
}
