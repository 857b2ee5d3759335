namespace PolicyBot.Knowledge.Tests.Answers.Writing;

public enum InjectionPlace
{
    Question,
    Paragraph,
    Heading,
    Title,
    Table,
    Code,
    List,
    Quotation,
    Link,
    Picture,
    Comment,
    HiddenHtml,
    HiddenAttribute,
    Script,
    FileName,
    Owner,
    OtherAudience,
}
