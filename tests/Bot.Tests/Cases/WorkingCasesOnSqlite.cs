using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases;

public sealed class WorkingCasesOnSqlite(ITestOutputHelper output) : CaseContract(null, output);
