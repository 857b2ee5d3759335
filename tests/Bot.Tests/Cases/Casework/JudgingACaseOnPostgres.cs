using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

[Collection(PostgresServer.Collection)]
public sealed class JudgingACaseOnPostgres(PostgresServer server, ITestOutputHelper output) : JudgingACaseContract(server, output);
