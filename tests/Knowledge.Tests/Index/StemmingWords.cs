using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class StemmingWords
{
    /// <summary>Words and their stems as libstemmer 2.2, the reference implementation of Snowball English, gives them; none of our exceptions.</summary>
    private const string Reference = """
        consign:consign consigned:consign consigning:consign consignment:consign knack:knack knackeries:knackeri knavish:knavish generate:generat
        generous:generous generic:generic communism:communism commune:commune arsenal:arsenal skies:sky dying:die news:news proceed:proceed
        succeed:succeed ugly:ugli early:earli singly:singl hopping:hop hoping:hope tied:tie ties:tie cries:cri dies:die gas:gas this:this kiwis:kiwi
        gaps:gap say:say by:by boy:boy toy:toy luxuriate:luxuri hopeful:hope agreed:agre feed:feed plastered:plaster motoring:motor sing:sing
        conflated:conflat troubled:troubl sized:size tanned:tan falling:fall hissing:hiss fizzed:fizz failing:fail filing:file happy:happi
        relational:relat conditional:condit rational:ration valency:valenc hesitancy:hesit digitizer:digit conformably:conform radically:radic
        differently:differ vilely:vile analogously:analog vietnamization:vietnam predication:predic operator:oper feudalism:feudal
        decisiveness:decis hopefulness:hope callousness:callous formality:formal sensitivity:sensit sensibility:sensibl triplicate:triplic
        formative:format formalize:formal electricity:electr electrical:electr goodness:good revival:reviv inference:infer
        airliner:airlin gyroscopic:gyroscop adjustable:adjust defensible:defens irritant:irrit replacement:replac adjustment:adjust
        adoption:adopt homologous:homolog communion:communion angularity:angular effective:effect bowdlerize:bowdler probate:probat
        rate:rate cease:ceas controlling:control rolling:roll apology:apolog fully:fulli skillfully:skill hopelessly:hopeless
        confidentiality:confidenti classification:classif classified:classifi policies:polici retention:retent retained:retain encryption:encrypt
        encrypted:encrypt disclosure:disclosur disclosed:disclos agreements:agreement approval:approv approved:approv reporting:report
        suppliers:supplier
        """;

    [Fact]
    public void Stems_are_those_of_the_reference()
    {
        var pairs = Reference.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).ToList();

        Assert.All(pairs, pair => Assert.Equal(pair[1], Stemmer.Stem(pair[0])));
    }

    [Theory]
    [InlineData("severance several severity")]
    [InlineData("information inform informal")]
    [InlineData("provider provide")]
    [InlineData("customer customs customise")]
    [InlineData("personal person")]
    [InlineData("internal international intern")]
    [InlineData("authority authorise author")]
    [InlineData("disability disable")]
    public void Words_of_another_meaning_have_another_stem(string words)
    {
        var stems = words.Split(' ').Select(Stemmer.Stem).ToList();

        Assert.Equal(stems.Count, stems.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("provider providers")]
    [InlineData("authorise authorised authorize authorization authorisation")]
    [InlineData("organisation organizations")]
    [InlineData("behaviour behavior behaviours")]
    [InlineData("licence license licensed licences")]
    [InlineData("programme program programmes")]
    public void Forms_and_spellings_of_one_word_have_one_stem(string words) => Assert.Single(words.Split(' ').Select(Stemmer.Stem).Distinct(StringComparer.Ordinal));
}
