using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

public sealed class ClosingACaseOnSqlite(ITestOutputHelper output) : ClosingACaseContract(null, output);
