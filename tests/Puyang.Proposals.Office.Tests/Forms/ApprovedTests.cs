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
}
