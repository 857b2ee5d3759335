using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using PolicyBot.Cases;
using PolicyBot.Outbox;
using PolicyBot.Outbox.Email;
using PolicyBot.Outbox.Webhooks;
using PolicyBot.Reports;
using PolicyBot.Tests.Outbox.Email;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases;

/// <summary>Where a case goes when it is opened, and what is told outside, on either database.</summary>
public abstract class RouteContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private readonly ITestOutputHelper _notes = output;

    private static readonly string[] Marked =
        ["MARKERhappened", "MARKERunit", "MARKERwho", "MARKERevidence", "MARKERname", "MARKERcontact", "MARKERmailbox"];

    [Theory]
    [InlineData("Sales, Lyon", "legal-inbox", "tickets")]
    [InlineData("Purchasing, Lyon", "tickets", "legal-inbox")]
    public Task A_case_keeps_where_it_went_and_where_it_goes_next(string unit, string told, string next) => OnAsync(async database =>
    {
        using var desk = new Desk(database, Tickets("https://contoso.example"), AddKinds);

        var (_, summary) = await OpenAsync(desk, A.AnonymousReport() with { Content = A.Content() with { Unit = unit } });

        Assert.Equal([told], summary.Destinations);
        Assert.Equal([next], summary.Route);
    });

    [Fact]
    public Task A_case_that_is_told_by_a_pointer_is_in_the_inbox_before_the_pointer_goes_out() => OnAsync(async database =>
    {
        using var desk = new Desk(database, Tickets("https://contoso.example"), AddKinds);

        var (opened, _) = await OpenAsync(desk, A.AnonymousReport());

        Assert.Equal("tickets", Assert.Single(await desk.PendingAsync()).Destination);
        Assert.Equal(opened, Assert.Single(await desk.Read.ListAsync(desk.Handler, Cancel)).Number);
    });

    [Theory]
    [InlineData("jira")]
    [InlineData("servicenow")]
    public Task A_ticket_holds_nothing_of_the_report_and_nothing_of_its_reporter(string format) => OnAsync(async database =>
    {
        var seen = new ConcurrentQueue<string>();
        await using var receiver = await HttpReceiver.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            seen.Enqueue($"{context.Request.Path}{context.Request.QueryString} {string.Join('\n', context.Request.Headers)} {await reader.ReadToEndAsync(Cancel)}");
            await context.Response.WriteAsync("""{"result":[]}""", Cancel);
        });
        using var desk = new Desk(database, Tickets(receiver.Address.ToString(), format), AddKinds);

        await TellAsync(desk);

        Assert.Equal(format == "jira" ? 2 : 4, seen.Count);
        Assert.All(seen, told => Assert.All(Marked, marker => Assert.DoesNotContain(marker, told, StringComparison.OrdinalIgnoreCase)));
    });

    [Fact]
    public Task A_mail_holds_nothing_of_the_report_and_nothing_of_its_reporter() => OnAsync(async database =>
    {
        if (SmtpServer.Missing is { } missing)
        {
            _notes.WriteLine($"NOT RUN. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await using var post = await MailPost.StartAsync();
        var settings = new Dictionary<string, string?>
        {
            ["Routing:Destinations:counsel:Kind"] = "email",
            ["Routing:Destinations:counsel:Url"] = "mailto:counsel@example.com",
            ["Routing:Default:0"] = "counsel",
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = post.Server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Mail:From"] = "bot@example.com",
        };
        using var desk = new Desk(database, settings, services => AddKinds(services, settings));

        await TellAsync(desk);

        var mails = await post.Server.EndAsync();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.All(Marked, marker => Assert.DoesNotContain(marker, mail.GetRawText(), StringComparison.OrdinalIgnoreCase)));
    });

    /// <summary>A named report with marks in every field, and a message from its reporter; both brought to where they go.</summary>
    private async Task TellAsync(Desk desk)
    {
        var report = A.NamedReport() with
        {
            Content = A.Content() with { WhatHappened = "MARKERhappened, and then some more of it.", Unit = "MARKERunit", WhoIsInvolved = "MARKERwho", Evidence = "MARKERevidence" },
            Reporter = new ReporterIdentity("MARKERname", "MARKERcontact"),
        };
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), report, Cancel);
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await desk.BringAsync()));
        var mailbox = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        Assert.NotNull(await desk.Mailbox.WriteAsync(mailbox!.Pass, desk.Ticket(), "MARKERmailbox", Cancel));
        Assert.IsType<DeliveryResult.Delivered>(Assert.Single(await desk.BringAsync()));
    }

    private async Task<(CaseNumber Number, CaseSummary Case)> OpenAsync(Desk desk, Report report)
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), report, Cancel);
        var summary = await desk.Database.ReadAsync((transaction, token) => desk.Get<CaseStore>().FindAsync(transaction, opened.Number, token), Cancel);

        return (opened.Number, summary!);
    }

    private static Dictionary<string, string?> Tickets(string url, string format = "servicenow") => new()
    {
        ["Routing:Destinations:tickets:Kind"] = "webhook",
        ["Routing:Destinations:tickets:Format"] = format,
        ["Routing:Destinations:tickets:Url"] = url,
        ["Routing:Destinations:tickets:Token"] = "Bearer token",
        ["Routing:Destinations:tickets:Table"] = format == "servicenow" ? "incident" : "",
        ["Routing:Destinations:tickets:ServiceDeskId"] = format == "jira" ? "10" : "",
        ["Routing:Destinations:tickets:RequestTypeId"] = format == "jira" ? "25" : "",
        ["Routing:Rules:0:Name"] = "sales",
        ["Routing:Rules:0:Units:0"] = "sales",
        ["Routing:Rules:0:Destinations:0"] = "legal-inbox",
        ["Routing:Rules:0:Destinations:1"] = "tickets",
        ["Routing:Default:0"] = "tickets",
    };

    private static void AddKinds(IServiceCollection services) => AddKinds(services, []);

    private static void AddKinds(IServiceCollection services, Dictionary<string, string?> settings)
    {
        services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == Environments.Development));
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<IDestinationKind, WebhookKind>();
        services.AddSingleton<IDeliver, DeliverByWebhook>();
        services.AddEmail(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
