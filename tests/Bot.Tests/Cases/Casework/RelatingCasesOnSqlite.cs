using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

public sealed class RelatingCasesOnSqlite(ITestOutputHelper output) : RelatingCasesContract(null, output);
