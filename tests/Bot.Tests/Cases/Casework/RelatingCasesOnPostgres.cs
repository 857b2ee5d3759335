using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

[Collection(PostgresServer.Collection)]
public sealed class RelatingCasesOnPostgres(PostgresServer server, ITestOutputHelper output) : RelatingCasesContract(server, output);
