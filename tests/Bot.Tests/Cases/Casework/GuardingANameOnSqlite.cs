using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

public sealed class GuardingANameOnSqlite(ITestOutputHelper output) : GuardingANameContract(null, output);
