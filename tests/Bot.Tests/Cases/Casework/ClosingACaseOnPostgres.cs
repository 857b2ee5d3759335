using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

[Collection(PostgresServer.Collection)]
public sealed class ClosingACaseOnPostgres(PostgresServer server, ITestOutputHelper output) : ClosingACaseContract(server, output);
