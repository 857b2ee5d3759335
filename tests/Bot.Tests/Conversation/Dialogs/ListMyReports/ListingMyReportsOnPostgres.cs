using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Conversation.Dialogs.ListMyReports;

[Collection(PostgresServer.Collection)]
public sealed class ListingMyReportsOnPostgres(PostgresServer server, ITestOutputHelper output) : MyReportsContract(server, output);
