using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

public sealed class JudgingACaseOnSqlite(ITestOutputHelper output) : JudgingACaseContract(null, output);
