using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

public sealed class ReadingBoardFiguresOnSqlite(ITestOutputHelper output) : BoardContract(null, output);
