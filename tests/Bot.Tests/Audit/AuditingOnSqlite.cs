using Xunit.Abstractions;

namespace PolicyBot.Tests.Audit;

public sealed class AuditingOnSqlite(ITestOutputHelper output) : AuditContract(server: null, output);
