using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Cases.Routes;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Package;
using PolicyBot.Channels.Web;
using PolicyBot.Conversation;
using PolicyBot.Hosting;
using PolicyBot.Knowledge;
using PolicyBot.Mailbox;
using PolicyBot.Models;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

try
{
    if (args is [TeamsPackageCommand.Name, .. var arguments])
        return await TeamsPackageCommand.RunAsync(arguments, Console.Out, CancellationToken.None);

    var route = args is [RouteCommand.Name, .. var asked] ? RouteArguments.Read(asked) : null;
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = route is null ? args : [.. route.Settings],
        // appsettings.json is linked into the program's own folder; without this the content root would be whichever folder it was started from.
        ContentRootPath = AppContext.BaseDirectory,
    });

    builder.AddHosting();
    builder.Services
        .AddPrimitives()
        .AddStorage(builder.Configuration)
        .AddEncryption(builder.Configuration)
        .AddAudit()
        .AddOutbox(builder.Configuration)
        .AddRouting(builder.Configuration)
        .AddMailbox()
        .AddReports()
        .AddCases(builder.Configuration)
        .AddModels(builder.Configuration)
        .AddKnowledge(builder.Configuration)
        .AddConversation(builder.Configuration)
        .AddWebChannel(builder.Configuration)
        .AddTeamsChannel(builder.Configuration)
        .AddSlackChannel(builder.Configuration);

    await using var app = builder.Build();
    if (route is not null)
        return await RouteCommand.RunAsync(route, app.Services, Console.Out, CancellationToken.None);

    app.MapHosting();
    app.MapWebChannel();
    app.MapTeamsChannel();
    app.MapSlackChannel();

    await app.RunToItsEndAsync(CancellationToken.None);
    return 0;
}
catch (Exception e) when (StartRefusal.Explain(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return StartRefusal.ExitCode;
}
catch (WrongArgumentException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return WrongArgumentException.ExitCode;
}
