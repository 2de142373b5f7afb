using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>Every form in every outcome says what was approved: tests/data/forms/{form}.{outcome}.txt.</summary>
public sealed class ApprovedTests
{
    public static TheoryData<string> Names => [.. Outcomes.All.Select(outcome => $"{outcome.Form.Id}.{outcome.Outcome}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_says_in_this_outcome_what_was_approved(string name)
    {
        (Form form, _, object data) = Outcomes.All.Single(outcome => $"{outcome.Form.Id}.{outcome.Outcome}" == name);
        byte[] docx = WordTemplate.Compile(File.ReadAllBytes(Tree.Path("templates", form.File)), form.Schema).Render(data);
        string received = FormText.Headers(docx) + FormText.Of(docx);
        string file = Tree.Path("tests", "data", "forms", name + ".txt");
        if (Environment.GetEnvironmentVariable("PROPOSALS_APPROVE") == "1")
        {
            // To be read before it is committed: what is written here is what will count as right.
            File.WriteAllText(file, received);
        }

        string? difference = FormText.Difference(File.Exists(file) ? File.ReadAllText(file) : "", received);
        Assert.True(difference is null, $"{name}: {difference}\nIf that is meant, run once with PROPOSALS_APPROVE=1 and read what changed.\n{received}");
        Assert.Equal("", string.Join('\n', Docx.Faults(docx)));
        Assert.DoesNotContain("{{", received);
    }

    [Theory]
    [InlineData("reply-letter", "提案答复函 某民提〔2022〕1号")]
    [InlineData("approval-sheet", "发文稿纸（审签单）：市政协八届六次会议第185号提案")]
    public void Among_its_properties_a_document_has_its_title(string id, string title)
    {
        Form form = FormList.Find(id)!;
        byte[] docx = WordTemplate.Compile(File.ReadAllBytes(Tree.Path("templates", form.File)), form.Schema).Render(form.Sample);
        using DocumentFormat.OpenXml.Packaging.WordprocessingDocument document =
            DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Equal(title, document.PackageProperties.Title);
    }
}
