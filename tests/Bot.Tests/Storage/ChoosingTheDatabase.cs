using Npgsql;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Tests.Storage;

public sealed class ChoosingTheDatabase
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Data Source=elsewhere.db")]
    [InlineData("DataSource=elsewhere.db")]
    [InlineData("Filename=elsewhere.db")]
    public async Task The_embedded_one(string text)
    {
        await using var engine = EngineChoice.Choose(new StorageOptions { ConnectionString = text });

        Assert.Equal("SQLite", engine.Name);
    }

    [Theory]
    [InlineData("Host=db.example;Database=policybot;Username=bot;Password=x")]
    [InlineData("Server=db.example;Database=policybot")]
    [InlineData("postgres://bot:x@db.example/policybot")]
    [InlineData("postgresql://db.example:5433/policybot?sslmode=verify-full")]
    public async Task The_one_for_several_replicas(string text)
    {
        await using var engine = EngineChoice.Choose(new StorageOptions { ConnectionString = text });

        Assert.Equal("PostgreSQL", engine.Name);
    }

    [Fact]
    public void An_address_says_the_same_as_its_parts()
    {
        var text = EngineChoice.FromAddress(new Uri("postgres://bo%40t:p%3Aw@db.example:5433/policy%20bot?sslmode=verify-full&Timeout=7"));

        Assert.Equal(
            ("db.example", 5433, "policy bot", "bo@t", "p:w", SslMode.VerifyFull, 7),
            (text.Host, text.Port, text.Database, text.Username, text.Password, text.SslMode, text.Timeout));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=x;Secret=s3cret")]
    [InlineData("Host=")]
    [InlineData("Database=policybot")]
    [InlineData("Host=x;Pasword=s3cret")]
    [InlineData("postgres://")]
    [InlineData("postgres://bot:s3cret@db/x?nonsense=1")]
    [InlineData("s3cret")]
    [InlineData("mysql://db/x")]
    public void What_is_neither_is_refused_without_repeating_it(string text)
    {
        var refusal = Assert.Throws<WrongSettingException>(() => EngineChoice.Choose(new StorageOptions { ConnectionString = text }));

        Assert.StartsWith("Storage:ConnectionString ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }
}
