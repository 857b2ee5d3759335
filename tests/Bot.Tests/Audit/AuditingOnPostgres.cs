using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Audit;

[Collection(PostgresServer.Collection)]
public sealed class AuditingOnPostgres(PostgresServer server, ITestOutputHelper output) : AuditContract(server, output);
