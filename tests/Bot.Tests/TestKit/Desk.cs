using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Conversation.Dialogs.WorkACase.Deeds;
using PolicyBot.Mailbox;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Tests.TestKit;

/// <summary>The rooms from the cellar up to Legal's, wired as the program wires them, on a test's database and clock. No dispatcher runs: a test brings deliveries itself.</summary>
internal sealed class Desk : IDisposable
{
    public const string TicketPurpose = "test";

    private readonly ServiceProvider _services;

    /// <param name="settings">Keys and values; none is what is there without being written, and the fallback that Legal needs as soon as it has people.</param>
    /// <param name="besides">What a channel adds.</param>
    /// <param name="engine">In place of the database's own, such as one that fails when it is told to.</param>
    public Desk(TestDatabase database, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? besides = null, IEngine? engine = null)
    {
        Database = engine is null ? database.Database : new Database(engine);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Routing:Fallback:0", (string?)"legal-inbox")])
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IEntropy, SystemEntropy>();
        services.AddSingleton<Ids>();
        services.AddSingleton(Database);
        services.AddSingleton(provider => new Vault(new byte[ContentKey.Length], provider.GetRequiredService<Ids>()));
        services.AddSingleton<KeyStore>();
        services.AddSingleton<TicketOffice>();
        services.AddAudit();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<Deliveries>();
        services.AddRouting(configuration);
        services.AddReports();
        services.AddMailbox();
        services.AddCases(configuration);
        services.AddSingleton<IContainmentSteps>(Checklist);
        services.AddSingleton<IReporterWords, ReporterWords>();
        services.AddCaseDeeds();
        besides?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public Database Database { get; }

    public FakeClock Clock { get; } = new();

    public ChecklistAtHand Checklist { get; } = new();

    public Handler Handler { get; } = new("test:counsel", "Counsel") { Roles = HandlerRoles.Handler | HandlerRoles.Lead | HandlerRoles.Custodian };

    public OpenCase OpenCase => Get<OpenCase>();

    public ReadCases Read => Get<ReadCases>();

    public WorkOnCase Work => Get<WorkOnCase>();

    public UseMailbox Mailbox => Get<UseMailbox>();

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    public Ticket Ticket(string purpose = TicketPurpose)
    {
        var office = Get<TicketOffice>();

        return office.Read(office.Issue(purpose), purpose)!;
    }

    /// <summary>Opens a case and brings it to the inbox, as the dispatcher would.</summary>
    public async Task<(OpenedCase Opened, CaseSummary Case)> FiledAsync(Report report)
    {
        var opened = await OpenCase.HandleAsync(Ticket(), report, CancellationToken.None);
        foreach (var delivery in await PendingAsync())
            await Get<IEnumerable<IDeliver>>().Single(destination => destination.Kind == "inbox").DeliverAsync(delivery, CancellationToken.None);

        return (opened, (await Read.FindAsync(Handler, opened.Number, CancellationToken.None))!);
    }

    /// <summary>Closes a case, or proposes to where a second person has to act.</summary>
    public Task<WorkResult> CloseAsync(Handler handler, Guid caseId, Ticket ticket, Outcome outcome, string approver, string feedback, CancellationToken cancellationToken) =>
        Get<CloseCase>().ProposeAsync(handler, caseId, ticket, outcome, approver, feedback, cancellationToken);

    public Task<IReadOnlyList<Delivery>> PendingAsync() =>
        Database.ReadAsync((transaction, token) => transaction.QueryAsync<Delivery>("SELECT id, destination, kind, payload FROM outbox_delivery WHERE state = 'pending'", null, token), CancellationToken.None);

    /// <summary>Every cell of every table, as the operator would see them in a dump.</summary>
    public async Task<string> DumpAsync()
    {
        string[] tables = ["legal_case", "sealing_key", "report", "receipt", "message", "inbox_entry", "outbox_delivery", "audit_entry", "case_taker", "casework", "case_note", "teams_conversation", "channel_notice", "slack_workspace", "slack_person", "named_report", "case_alarm", "case_token", "case_barred", "case_conflict", "desk_link", "legal_session"];
        var dump = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            foreach (IDictionary<string, object?> row in await Database.ReadAsync((transaction, token) => transaction.QueryAsync<dynamic>($"SELECT * FROM {table}", null, token), CancellationToken.None))
            {
                foreach (var (column, value) in row)
                    dump.Append(table).Append('.').Append(column).Append('=').Append(value is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : value).Append('\n');
            }
        }

        return dump.ToString();
    }

    public void Dispose() => _services.Dispose();
}
