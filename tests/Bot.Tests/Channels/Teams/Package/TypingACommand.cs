using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Package;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Package;

/// <summary>A command's title is what Teams types for the person who picks it: the bot must take it as it is meant.</summary>
public sealed class TypingACommand
{
    private static readonly Dictionary<string, string> Verb = new(StringComparer.Ordinal)
    {
        ["help"] = Verbs.Help,
        ["report a breach"] = Verbs.Report,
        ["open my mailbox"] = Verbs.Mailbox,
        ["cases"] = Verbs.LegalInbox,
        ["may I paste code into an AI tool"] = Verbs.Ask,
    };

    [Fact]
    public async Task In_a_private_chat_there_are_help_the_report_the_mailbox_and_the_cases_and_elsewhere_help_and_asking()
    {
        var lists = (await CommandListsAsync()).Select(list => $"{list.Scope}: {string.Join(", ", list.Titles)}");

        Assert.Equal(
            ["personal: help, report a breach, open my mailbox, cases", "team: help, may I paste code into an AI tool", "groupChat: help, may I paste code into an AI tool"],
            lists);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("How long do we keep personal data?")]
    public async Task Every_command_reaches_the_dialogue_it_is_meant_for_also_after_a_question(string? previous)
    {
        foreach (var (scope, titles) in await CommandListsAsync())
        {
            foreach (var title in titles)
            {
                var dialogue = new RecordingDialogue(Verb[title]) { Answer = RecordingDialogue.Dialog("Answer") };
                var asker = new Asker.Employee("teams:29:1abc", "Hannah", []) { OfLegal = title == "cases" ? OfLegal.Lena : null };

                await new TurnRouter([dialogue]).TakeAsync(new Turn.Said(title) { Asker = asker, InGroup = scope != "personal", Previous = previous }, CancellationToken.None);

                Assert.Equal(Verb[title], Assert.Single(dialogue.Taken).Verb);
            }
        }
    }

    [Fact]
    public async Task A_command_is_short_enough_to_be_shown_whole()
    {
        var long32 = (await CommandListsAsync()).SelectMany(list => list.Titles).Where(title => title.Length > 32);

        Assert.Empty(long32);
    }

    [Fact]
    public async Task The_message_extension_offers_what_the_program_takes()
    {
        var commands = (await WrittenPackage.WriteAsync()).Manifest["composeExtensions"]![0]!["commands"]!.AsArray();

        Assert.Equal([MessageExtensionCommands.SearchPolicies, MessageExtensionCommands.ReportMessage], commands.Select(command => (string?)command!["id"]));
        Assert.Equal(["query", "action"], commands.Select(command => (string?)command!["type"]));
        Assert.Equal([MessageExtensionCommands.SearchParameter], commands[0]!["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]));
        Assert.True((bool)commands[1]!["fetchTask"]!);
        Assert.Equal(["message"], commands[1]!["context"]!.AsArray().Select(place => (string?)place));
    }

    [Fact]
    public async Task It_asks_for_no_files_no_calls_and_nobodys_messages()
    {
        var manifest = (await WrittenPackage.WriteAsync()).Manifest;

        Assert.Equal(["identity"], manifest["permissions"]!.AsArray().Select(permission => (string?)permission));
        Assert.Null(manifest["authorization"]);
        Assert.Null(manifest["webApplicationInfo"]);
        Assert.Null(manifest["devicePermissions"]);
        Assert.Equal(["botId", "scopes", "commandLists"], manifest["bots"]![0]!.AsObject().Select(property => property.Key));
    }

    private static async Task<IReadOnlyList<(string Scope, IReadOnlyList<string> Titles)>> CommandListsAsync() =>
        [.. (await WrittenPackage.WriteAsync()).Manifest["bots"]![0]!["commandLists"]!.AsArray().Select(list => ((string)list!["scopes"]!.AsArray().Single()!, (IReadOnlyList<string>)[.. list["commands"]!.AsArray().Select(Title)]))];

    private static string Title(JsonNode? command) => (string)command!["title"]!;
}
