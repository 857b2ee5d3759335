using System.Security.Cryptography;
using System.Text;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Storage.Encryption;

public sealed class Sealing
{
    private readonly PolicyBot.Primitives.Ids _ids = A.Ids();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_019)]
    [InlineData(1_020)]
    [InlineData(1_021)]
    [InlineData(100_000)]
    public void What_was_sealed_is_opened_as_it_was(int length)
    {
        using var key = new ContentKey(_ids.Bytes(32));
        var content = _ids.Bytes(length);

        Assert.Equal(content, key.Open(key.Seal(content, "report/1/content", _ids), "report/1/content"));
    }

    [Fact]
    public void Lengths_are_told_only_in_steps_of_a_kibibyte()
    {
        using var key = new ContentKey(_ids.Bytes(32));

        Assert.Equal(key.Seal(new byte[3], "x", _ids).Length, key.Seal(new byte[1_000], "x", _ids).Length);
        Assert.Equal(ContentKey.Step, key.Seal(new byte[1_500], "x", _ids).Length - key.Seal(new byte[3], "x", _ids).Length);
    }

    [Fact]
    public void The_same_thing_sealed_twice_looks_different()
    {
        using var key = new ContentKey(_ids.Bytes(32));

        Assert.NotEqual(key.Seal("yes"u8, "x", _ids), key.Seal("yes"u8, "x", _ids));
    }

    [Fact]
    public void No_flipped_bit_no_other_place_and_no_other_key_is_let_through()
    {
        using var key = new ContentKey(_ids.Bytes(32));
        using var other = new ContentKey(_ids.Bytes(32));
        var box = key.Seal("the recipe"u8, "report/1/content", _ids);

        Assert.ThrowsAny<CryptographicException>(() => key.Open(box, "report/2/content"));
        Assert.ThrowsAny<CryptographicException>(() => other.Open(box, "report/1/content"));
        Assert.ThrowsAny<CryptographicException>(() => key.Open(box.AsSpan(0, box.Length - 1), "report/1/content"));
        Assert.ThrowsAny<CryptographicException>(() => key.Open([], "report/1/content"));
        for (var at = 0; at < box.Length; at += 7)
        {
            var bent = box.ToArray();
            bent[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Open(bent, "report/1/content"));
        }
    }

    [Fact]
    public void A_wrapped_key_is_opened_by_the_vault_that_it_was_wrapped_for_and_by_no_other()
    {
        var vault = new Vault(_ids.Bytes(32), _ids);
        using var key = new ContentKey(_ids.Bytes(32));
        var wrapped = vault.Sealer.Wrap(key, "case 1");

        using var opened = vault.OpenAs(VaultRole.Handler).Unwrap(wrapped, "case 1");

        Assert.Equal(key.Reveal(), opened.Reveal());
        Assert.ThrowsAny<CryptographicException>(() => vault.OpenAs(VaultRole.Handler).Unwrap(wrapped, "case 2"));
        Assert.ThrowsAny<CryptographicException>(() => new Vault(_ids.Bytes(32), _ids).OpenAs(VaultRole.Handler).Unwrap(wrapped, "case 1"));
        for (var at = 0; at < wrapped.Length; at += 3)
        {
            var bent = wrapped.ToArray();
            bent[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.OpenAs(VaultRole.Handler).Unwrap(bent, "case 1"));
        }
    }

    [Fact]
    public void A_vault_made_anew_from_the_same_key_opens_what_the_first_one_sealed()
    {
        var root = _ids.Bytes(32);
        using var key = new ContentKey(_ids.Bytes(32));
        var wrapped = new Vault([.. root], _ids).Sealer.Wrap(key, "case 1");

        using var opened = new Vault([.. root], _ids).OpenAs(VaultRole.Handler).Unwrap(wrapped, "case 1");

        Assert.Equal(key.Reveal(), opened.Reveal());
    }

    [Fact]
    public void Keys_and_hashes_for_two_purposes_have_nothing_in_common()
    {
        var vault = new Vault(new byte[32], _ids);
        using var one = vault.Key("one");
        using var two = vault.Key("two");

        Assert.NotEqual(one.Reveal(), two.Reveal());
        Assert.NotEqual(vault.Hash("a").Of("x", [1]), vault.Hash("b").Of("x", [1]));
        Assert.NotEqual(vault.Hash("a").Of("x", [1]), vault.Hash("a").Of("y", [1]));
    }

    [Fact]
    public void Nothing_secret_prints_itself()
    {
        using var key = new ContentKey(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"));
        var office = new TicketOffice(new Vault(new byte[32], _ids), _ids, new FakeClock());
        var ticket = office.Read(office.Issue("form"), "form")!;

        Assert.Equal("ContentKey(hidden)", key.ToString());
        Assert.Equal("Ticket(hidden)", ticket.ToString());
    }
}
