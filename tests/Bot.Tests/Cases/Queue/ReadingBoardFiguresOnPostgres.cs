using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

[Collection(PostgresServer.Collection)]
public sealed class ReadingBoardFiguresOnPostgres(PostgresServer server, ITestOutputHelper output) : BoardContract(server, output);
