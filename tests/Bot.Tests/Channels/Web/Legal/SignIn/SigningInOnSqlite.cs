using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web.Legal.SignIn;

public sealed class SigningInOnSqlite(ITestOutputHelper output) : SignInContract(null, output);
