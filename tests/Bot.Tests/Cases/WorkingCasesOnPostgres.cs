using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases;

[Collection(PostgresServer.Collection)]
public sealed class WorkingCasesOnPostgres(PostgresServer server, ITestOutputHelper output) : CaseContract(server, output);
