using System.Text.RegularExpressions;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Scenarios;

/// <summary>One program with Teams and Slack around it: a case is filed in Slack, worked in Teams, and its answer is read, and answered, on the web.</summary>
public sealed partial class When_a_case_crosses_channels
{
    private static readonly SlackPerson Ines = new("U0INES", "Ines Marchetti") { Handle = "ines" };
    private static readonly SlackPerson Lena = new("U0LENA", "Lena Vogt") { Handle = "lena" };

    [Fact]
    public async Task It_is_filed_in_Slack_worked_in_Teams_and_answered_by_receipt_on_the_web()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.TriggersLast = TimeSpan.FromSeconds(30);
        await using var teams = await TeamsProgram.StartAsync(settings: Settings(slack));
        using var toSlack = new HttpClient { BaseAddress = teams.Bot.Address };
        using var http = new HttpClient { BaseAddress = teams.Bot.Address };
        var fromSlack = new SlackWire(toSlack, TimeProvider.System);
        foreach (var person in (SlackPerson[])[Ines, Lena])
            slack.AddPerson(person);

        var ines = new SlackClient(fromSlack, slack, Ines);
        await When_a_handler_works_a_day_in_Slack.FileAsync(ines);
        var received = ines.Modal!.Text;
        var (receipt, number) = (Receipt().Match(received).Value, CaseNumber().Match(received).Value);

        // The same person of Legal sees it announced in Slack, and takes it in Teams.
        var lena = new SlackClient(fromSlack, slack, Lena);
        await lena.SeeMessageAsync(number, FakeSlack.LegalChannel);
        var desk = new TeamsDesk(teams.Wire(http), teams, TeamsPerson.Handler);
        await desk.OpenAsync(number);
        Assert.Contains(A.Statement, desk.Text, StringComparison.Ordinal);
        await desk.PressAsync("Acknowledge");
        await lena.SeeMessageAsync("by Lena Vogt", FakeSlack.LegalChannel);
        await desk.PressAsync("Reply to reporter");
        await desk.PressAsync("Send reply", ("Text", "Which Friday was it?"), ("Asks", "true"));

        var web = new Visitor(http, "/report");
        var mailbox = Visitor.DialogOf(await web.PressAsync("mailbox.open", ("Receipt", receipt)));
        Assert.Contains("Which Friday was it?", string.Join('\n', Visitor.TextOf(mailbox)), StringComparison.Ordinal);
        var send = mailbox.GetProperty("actions")[0].GetProperty("data");
        await web.PressAsync(
            "mailbox.write",
            [("Message", "It was the 13th."), .. send.EnumerateObject().Where(field => field.Name != "verb").Select(field => (field.Name, field.Value.GetString()!))]);

        await lena.PressAsync(await lena.SeeMessageAsync("A case for Legal", FakeSlack.LegalChannel), "Open the case");
        await lena.SeeModalAsync("It was the 13th.");
        await desk.OpenAsync(number);
        Assert.Contains("It was the 13th.", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Status: In review", desk.Text, StringComparison.Ordinal);
        Assert.Empty(teams.Troubles);
    }

    private static Dictionary<string, string> Settings(FakeSlack slack) => new(When_everything_happens_in_Slack.Settings())
    {
        ["Legal:Handlers:lena-vogt:Accounts:Teams:0"] = TeamsPerson.Handler.AadObjectId,
        ["Slack:SigningSecret"] = SlackSignature.Secret,
        ["Slack:BotToken"] = FakeSlack.BotToken,
        ["Slack:ApiBaseUrl"] = slack.ApiUrl,
    };

    [GeneratedRegex("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")]
    private static partial Regex Receipt();

    [GeneratedRegex("(?<![0-9A-Z-])C-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CaseNumber();
}
