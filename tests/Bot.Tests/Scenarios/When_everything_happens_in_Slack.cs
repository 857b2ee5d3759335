using System.Text.RegularExpressions;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Scenarios;

/// <summary>The main job from end to end, by the real program, in Slack's payloads; all that it shows is judged by Slack's own types and limits.</summary>
public sealed partial class When_everything_happens_in_Slack
{
    private const string Channel = "C0GENERAL";
    private const string Question = "May I put customer data into an AI tool?";
    private const string Tell = "What happened? Tell it in your own words.";
    private const string Kind = "Which kind of information is concerned? Choose all that fit.";
    private const string Statement = "A colleague sent next year's price list to a private mailbox. I saw it on <b>Friday</b> & said so.";

    private static readonly SlackPerson Ines = new("U0INES", "Ines Marchetti") { Handle = "ines" };
    private static readonly SlackPerson Lena = new("U0LENA", "Lena Vogt") { Handle = "lena" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_asked_reported_worked_and_read(bool overSocket)
    {
        await using var program = await SlackProgram.StartAsync(new HttpClient(), overSocket, Settings());
        program.Slack.AddChannel(Channel);
        var (ines, lena) = (program.Open(Ines), program.Open(Lena));

        await AskAsync(ines);
        var (receipt, number) = await ReportAsync(ines, program.Slack);
        await WorkAsync(lena, program.Slack, number);
        await ReadAsync(ines, receipt);
        await CloseAsync(lena, number);
        await ReadOutcomeAsync(ines, receipt);
        await SeeClosedAsync(lena, number);

        Assert.DoesNotContain(program.Slack.Messages(ines.Chat), message => message.GetRawText().Contains(receipt, StringComparison.Ordinal) || message.GetRawText().Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain(program.Slack.Messages(FakeSlack.LegalChannel), message => message.GetRawText().Contains("price list", StringComparison.Ordinal));
        await JudgeAsync(program);
    }

    [Fact]
    public async Task Who_reports_with_their_name_hears_of_it_in_the_chat_and_sees_it_at_Home()
    {
        await using var program = await SlackProgram.StartAsync(new HttpClient(), overSocket: false, new Dictionary<string, string>(Settings()) { ["Slack:Audiences:all-staff:0"] = "*" });
        var (ines, lena) = (program.Open(Ines), program.Open(Lena));
        await ines.SayAsync(Question);
        await ines.SeeMessageAsync("in force since"); // Slack was asked who she is, for as long as it takes: before a dialog there is a moment only
        var home = await ines.OpenHomeAsync();
        Assert.DoesNotContain("Cases", home.Text, StringComparison.Ordinal);

        await ines.PressAsync(home, "Report a suspected breach");
        await ines.PressAsync(await ines.SeeModalAsync("With your name"), "File with my name");
        await ines.SeeModalAsync(Tell);
        Assert.Equal("Ines Marchetti", (string?)ines.Standing("ReporterName")["value"]);
        Fill(ines);
        await ines.SubmitAsync();
        var number = CaseNumber().Match((await ines.SeeModalAsync("Your report has been received")).Text).Value;
        ines.CloseModal();

        var notice = await lena.SeeMessageAsync(number, FakeSlack.LegalChannel);
        await lena.PressAsync(notice, "Acknowledge");
        await ines.SeeMessageAsync("News from Legal");
        Assert.DoesNotContain(ines.Messages(ines.Chat), message => message.Text.Contains("price list", StringComparison.Ordinal));

        var after = await lena.OpenHomeAsync();
        Assert.Contains(number, after.Text, StringComparison.Ordinal);
        await ines.OpenHomeAsync();
        await JudgeAsync(program);
    }

    internal static Dictionary<string, string> Settings() => new(OfLegal.Settings("Slack", Lena.Id).Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
    {
        ["Routing:Destinations:legal-channel:Kind"] = "slack",
        ["Routing:Destinations:legal-channel:Url"] = $"https://acme.slack.com/archives/{FakeSlack.LegalChannel}",
        ["Routing:Default:0"] = "legal-inbox",
        ["Routing:Copies:1"] = "legal-channel",
    };

    private static async Task AskAsync(SlackClient ines)
    {
        await ines.TellAsync(ASlackEvent.HomeOpened(ines.User, "messages", "1772438400.000001"));
        await ines.SayAsync(Question);
        var answer = await ines.SeeMessageAsync("in force since");
        Assert.Contains("AI Tools and Public Code", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Section:", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, it helped", answer.Buttons);

        await ines.SayAsync("Which football club plays best?");
        await ines.SeeMessageAsync("I found no answer in our policies");

        await ines.MentionAsync(Channel, Question);
        Assert.NotNull((await ines.SeeMessageAsync("in force since", Channel)).ThreadTs);
        await ines.CommandAsync($"ask {Question}", Channel);
        var whispered = await ines.SeeWhisperAsync("in force since");
        await ines.PressAsync(whispered, "No, it did not help");
        await ines.SeeModalAsync("What was wrong?");
        await ines.SubmitAsync();
        Assert.Contains("choose what comes nearest", Assert.Single(ines.Errors).Value, StringComparison.Ordinal);
        ines.Choose("What was wrong?", "It is out of date");
        await ines.SubmitAsync();
        Assert.Contains("Thank you", ines.Modal!.Text, StringComparison.Ordinal);
        ines.CloseModal();
    }

    private static async Task<(string Receipt, string Number)> ReportAsync(SlackClient ines, FakeSlack slack)
    {
        await ines.SayAsync("I think Bob leaked the price list to a competitor");
        var signpost = await ines.SeeMessageAsync("Reports are taken only in the form");
        Assert.DoesNotContain(slack.Calls, call => call.Body.Contains("competitor", StringComparison.Ordinal));
        await ines.PressAsync(signpost, "Report a suspected breach");

        await ines.PressAsync(await ines.SeeModalAsync("Without your name"), "File anonymously");
        await ines.SeeModalAsync(Tell);
        Fill(ines);
        ines.Type(Tell, "too short");
        await ines.SubmitAsync();
        Assert.Equal(["WhatHappened"], ines.Errors.Keys);
        Assert.Equal("Please tell a little more; at least 20 characters.", ines.Errors["WhatHappened"]);
        Assert.Equal("too short", (string?)ines.Standing(Tell)["value"]);
        Assert.Single(ines.Standing(Kind)["selected_options"]!.AsArray());

        ines.Type(Tell, Statement);
        await ines.SubmitAsync();
        var received = await ines.SeeModalAsync("Your report has been received");
        var (receipt, number) = (Receipt().Match(received.Text).Value, CaseNumber().Match(received.Text).Value);
        Assert.NotEqual(("", ""), (receipt, number));
        ines.CloseModal();
        return (receipt, number);
    }

    private static async Task WorkAsync(SlackClient lena, FakeSlack slack, string number)
    {
        var notice = await lena.SeeMessageAsync(number, FakeSlack.LegalChannel);
        await lena.PressAsync(notice, "Acknowledge");
        var taken = await slack.SeeAsync(() => lena.Messages(FakeSlack.LegalChannel).SingleOrDefault(message => message.Ts == notice.Ts && message.Text.Contains("Lena Vogt", StringComparison.Ordinal)));
        Assert.DoesNotContain("Acknowledge", taken.Buttons);
        Assert.Single(lena.Messages(FakeSlack.LegalChannel));

        await lena.CommandAsync("cases", FakeSlack.LegalChannel);
        await lena.SeeModalAsync(number);
        lena.CloseModal();
        await lena.PressAsync(taken, "Open the case");
        await lena.PressAsync(await lena.SeeModalAsync("I saw it on <b>Friday</b> & said so."), "Reply to reporter");
        await lena.SeeModalAsync($"Reply to the reporter of {number}");
        lena.Type("Your message", "Thank you for telling us.\nWhich Friday was it?");
        await lena.SubmitAsync();
        Assert.Contains("Which Friday was it?", lena.Modal!.Text, StringComparison.Ordinal);
        lena.CloseModal();
    }

    private static async Task ReadAsync(SlackClient ines, string receipt)
    {
        await ines.CommandAsync("mailbox");
        await ines.SeeModalAsync("Receipt");
        ines.Type("Receipt", "ABCD-EFGH");
        await ines.SubmitAsync();
        Assert.NotEmpty(ines.Errors);
        ines.Type("Receipt", receipt.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await ines.SubmitAsync();
        await ines.SeeModalAsync("Which Friday was it?");
        ines.Type("Your message to Legal", "One thing more: it was the 13th.");
        await ines.SubmitAsync();
        await ines.SeeModalAsync("One thing more: it was the 13th.");
        ines.CloseModal();
    }

    private static async Task CloseAsync(SlackClient lena, string number)
    {
        var home = await lena.OpenHomeAsync();
        Assert.Contains(number, home.Text, StringComparison.Ordinal);
        await lena.PressAsync(home, "Open");
        await lena.PressAsync(await lena.SeeModalAsync("it was the 13th."), "Close case");
        await lena.SeeModalAsync($"Close {number}");
        await lena.SubmitAsync();
        Assert.NotEmpty(lena.Errors);
        lena.Choose("Outcome", "Substantiated");
        lena.Type("Who approved the closing?", "General Counsel");
        lena.Type("Feedback to the reporter", "The mailbox was closed, and the customers were told.");
        await lena.SubmitAsync();
        Assert.Contains("Closed", lena.Modal!.Text, StringComparison.Ordinal);
        lena.CloseModal();
    }

    private static async Task ReadOutcomeAsync(SlackClient ines, string receipt)
    {
        await ines.CommandAsync("mailbox", Channel);
        await ines.SeeModalAsync("Receipt");
        ines.Type("Receipt", receipt);
        await ines.SubmitAsync();
        Assert.Contains("the customers were told.", ines.Modal!.Text, StringComparison.Ordinal);
    }

    private static async Task SeeClosedAsync(SlackClient lena, string number)
    {
        await lena.SeeMessageAsync("Closed", FakeSlack.LegalChannel);
        Assert.Contains(lena.Messages(FakeSlack.LegalChannel), message => message.Text.Contains(number, StringComparison.Ordinal) && !message.Buttons.Contains("Answer"));
    }

    private static void Fill(SlackClient person)
    {
        person.Type(Tell, Statement);
        person.Choose(Kind, "Prices, offers or contracts");
        person.Choose("Classification", "Restricted (trade secrets)");
        person.Choose("HowItGotOut", "By e-mail to somebody outside");
        person.Choose("StillGoingOn", "Yes");
        person.Type("NoticedOn", "2026-02-27");
    }

    private static async Task JudgeAsync(SlackProgram program)
    {
        Assert.Empty(program.Troubles);
        var shown = SlackScreen.Of(program.Slack, program.Wire);
        Assert.Equal(["home", "message", "modal"], shown.Select(document => document.Kind).Distinct().Order(StringComparer.Ordinal));
        var findings = await SlackJudges.AskAsync(shown);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [GeneratedRegex("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")]
    private static partial Regex Receipt();

    // Not within a receipt, one of whose groups may end in C.
    [GeneratedRegex("(?<![0-9A-Z-])C-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CaseNumber();
}
