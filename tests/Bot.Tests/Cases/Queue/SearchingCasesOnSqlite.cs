using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

public sealed class SearchingCasesOnSqlite(ITestOutputHelper output) : SearchContract(null, output);
