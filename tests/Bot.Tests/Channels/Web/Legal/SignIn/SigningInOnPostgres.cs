using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web.Legal.SignIn;

[Collection(PostgresServer.Collection)]
public sealed class SigningInOnPostgres(PostgresServer server, ITestOutputHelper output) : SignInContract(server, output);
