using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Mailbox;
using PolicyBot.Outbox;
using PolicyBot.Reports;
using PolicyBot.Routing;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        // appsettings.json is linked into the program's own folder; without this the content root would be whichever folder it was started from.
        ContentRootPath = AppContext.BaseDirectory,
    });

    builder.AddHosting();
    builder.Services.AddStorage(builder.Configuration);
    builder.Services.AddEncryption(builder.Configuration);
    builder.Services.AddAudit();
    builder.Services.AddOutbox(builder.Configuration);
    builder.Services.AddRouting(builder.Configuration);
    builder.Services.AddMailbox();
    builder.Services.AddReports();
    builder.Services.AddCases();
    builder.Services.AddKnowledge(builder.Configuration);

    await using var app = builder.Build();

    app.MapHosting();

    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartRefusal.Explain(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return StartRefusal.ExitCode;
}
