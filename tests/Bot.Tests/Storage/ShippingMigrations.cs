using PolicyBot.Storage;

namespace PolicyBot.Tests.Storage;

/// <summary>Migrations are numbered text files that never change once shipped.</summary>
public sealed class ShippingMigrations
{
    public static TheoryData<string> Files => [.. Migration.Shipped().Select(migration => $"V{migration.Version:000}__{migration.Name}")];

    [Fact]
    public void No_number_is_given_twice() =>
        Assert.Equal(Migration.Shipped().Count, Migration.Shipped().Select(migration => migration.Version).Distinct().Count());

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_table_is_strict_and_keeps_no_order_of_arrival(string file)
    {
        var sql = Migration.Shipped().Single(migration => $"V{migration.Version:000}__{migration.Name}" == file).Sql;

        Assert.Equal(Count(sql, "CREATE TABLE"), Count(sql, ") STRICT, WITHOUT ROWID;"));
        Assert.Equal(0, Count(sql, "AUTOINCREMENT"));
    }

    [Fact]
    public void The_checksum_is_the_same_whichever_line_ends_a_checkout_has()
    {
        var shipped = Migration.Shipped()[0];

        Assert.DoesNotContain('\r', shipped.Sql);
        Assert.Equal(64, shipped.Checksum.Length);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
