using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams.People;

namespace PolicyBot.Tests.Cases.Conflicts;

public sealed class KnowingPeopleOfLegal
{
    private const string Account = "0f0f0f0f-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("Anna Ruiz", "is no id of a person")]
    [InlineData("ANNA", "is no id of a person")]
    [InlineData("ánna", "is no id of a person")]
    public void An_id_is_lower_case_letters_digits_and_hyphens(string id, string says) => Assert.Contains(says, Wrong(legal => legal.Handlers[id] = Person()), StringComparison.Ordinal);

    [Fact]
    public void Every_slip_is_named_with_its_key_and_what_mends_it()
    {
        Assert.Contains("Legal:Handlers:a:Name is empty", Wrong(legal => legal.Handlers["a"] = new HandlerOptions { Roles = { HandlerRoles.Lead } }), StringComparison.Ordinal);
        Assert.Contains("Legal:Handlers:a:Roles is empty", Wrong(legal => legal.Handlers["a"] = new HandlerOptions { Name = "A" }), StringComparison.Ordinal);
        Assert.Contains("Legal:Handlers:a:Email is no e-mail address", Wrong(legal => (legal.Handlers["a"] = Person()).Email = "anna"), StringComparison.Ordinal);
        Assert.Contains("Legal:Handlers:a:Aliases:0 is empty", Wrong(legal => (legal.Handlers["a"] = Person()).Aliases.Add(" ")), StringComparison.Ordinal);
        Assert.Contains("names the channel \"Pigeon\". Write one of: Teams.", Wrong(legal => (legal.Handlers["a"] = Person()).Accounts["Pigeon"] = ["x"]), StringComparison.Ordinal);
        Assert.Contains("Legal:Handlers:a:Accounts:Teams:0 is no id", Wrong(legal => (legal.Handlers["a"] = Person()).Accounts["Teams"] = ["anna@acme.example"]), StringComparison.Ordinal);
    }

    [Fact]
    public void One_account_is_one_persons()
    {
        var wrong = Wrong(legal =>
        {
            (legal.Handlers["a"] = Person()).Accounts["Teams"] = [Account];
            (legal.Handlers["b"] = Person()).Accounts["teams"] = [Account.ToUpperInvariant()];
        });

        Assert.Contains("a and b have the same account", wrong, StringComparison.Ordinal);
    }

    private static HandlerOptions Person() => new() { Name = "Anna Ruiz", Roles = { HandlerRoles.Handler } };

    private static string Wrong(Action<LegalOptions> set)
    {
        var legal = new LegalOptions();
        set(legal);

        return string.Join('\n', new LegalCheck([new TeamsAccounts()]).Validate(null, legal).Failures ?? []);
    }
}
