using System.Text.RegularExpressions;
using MimeKit;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>What stands in the headers of an attachment: see tests/data/cases/29-attachment-names.</summary>
public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("交办单.docx")]
    [InlineData("关于对市政协八届六次会议第185号提案的答复（第二次）（阿依古丽·买买提）.docx")]
    [InlineData("关于对政协濮阳市第八届委员会第六次会议第202045号提案《关于进一步加强和完善城乡社区建设与基层社会治理的若干建议》的答复（中国民主同盟濮阳市委员会）.pdf")]
    [InlineData("征询意见表 (1).docx")]
    [InlineData("𠮷野家的答复.docx")]
    [InlineData("reply 185.docx")]
    public void A_name_stands_as_an_encoded_word_and_as_RFC_2231_has_it(string name)
    {
        string raw = Written(name);
        string headers = raw[raw.LastIndexOf("Content-Type: application", StringComparison.Ordinal)..];
        string type = Header(headers, "Content-Type");
        string disposition = Header(headers, "Content-Disposition");
        if (name.All(char.IsAscii))
        {
            Assert.Contains($"name=\"{name}\"", type, StringComparison.Ordinal);
            Assert.Contains($"filename=\"{name}\"", disposition, StringComparison.Ordinal);
        }
        else
        {
            // Each encoded word is at most 75 characters long and stands within the quotes, where the old programs look for it.
            Assert.Matches("name=\"(?:=\\?utf-8\\?[bq]\\?[^?]+\\?=\\s*)+\"", type.ToLowerInvariant());
            Assert.All(Regex.Matches(type, @"=\?[^?]+\?[^?]+\?[^?]*\?=").Select(word => word.Length), length => Assert.InRange(length, 1, 75));
            Assert.DoesNotContain("name*", type, StringComparison.Ordinal);
            Assert.Matches(@"filename\*(0\*)?=utf-8''", disposition);
        }

        Assert.All(raw.ReplaceLineEndings("\n").Split('\n'), line => Assert.InRange(line.Length, 0, 998));
    }

    [Theory]
    [InlineData("交办单.docx")]
    [InlineData("关于对政协濮阳市第八届委员会第六次会议第202045号提案《关于进一步加强和完善城乡社区建设与基层社会治理的若干建议》的答复（中国民主同盟濮阳市委员会）.pdf")]
    [InlineData("𠮷野家的答复.docx")]
    public void Each_of_the_two_alone_gives_the_name_back(string name)
    {
        string raw = Written(name);
        Assert.Equal(name, Read(raw).ContentType.Name);
        Assert.Equal(name, Read(raw).ContentDisposition!.FileName);
    }

    private static MimePart Read(string raw) => (MimePart)MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(raw))).Attachments.Single();

    private static string Written(string name)
    {
        OutgoingMail mail = new("id", [new Recipient("张甲", "zhang@example.com")], "请签收提案", ["正文"], null,
            [new MailAttachment(name, "x"u8.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]);
        using MemoryStream stream = new();
        MailFormat.Message(mail, new Recipient("办公室", "office@example.com"), "example.com", TestOffice.Morning).WriteTo(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Header(string raw, string name) => Regex.Match(raw, $@"^{name}: [^\r\n]*(?:\r?\n[ \t][^\r\n]*)*", RegexOptions.Multiline).Value;
}
