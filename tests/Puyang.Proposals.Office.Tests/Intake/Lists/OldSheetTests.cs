using CsCheck;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

public sealed class OldSheetTests
{
    private static readonly string[] Rows =
        ["市政协八届六次会议提案交办清单（市民政局）|||", "案号|案由|提案人|交办日期|承办方式", "185|关于养老的建议|苗方杰|d46096|主办", "186|关于殡葬的建议|李晓燕|d46096|独办"];

    [Fact]
    public void An_old_workbook_is_read_like_a_new_one()
    {
        SheetReading read = SheetFile.Open("清单.xls", OldBook.Of(Rows, [(0, 0, 0, 4)], [3]));
        Assert.Empty(read.Reasons);
        Assert.Null(read.Mark);
        Sheet sheet = Assert.Single(read.Sheets);
        Assert.Equal("提案", sheet.Name);
        Assert.Equal(["185", "关于养老的建议", "苗方杰", "2026-03-15", "主办"], sheet.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Equal([false, false, false, true], sheet.Rows.Select(row => row.IsHidden));
        Assert.Equal(5, sheet.Rows[0].Cells.Count);
        ListReading list = new ListReader(ProposalFormTests.Levels, "濮阳市民政局").Read(sheet, "清单.xls", new ListChoices())!;
        Assert.Equal("185", Assert.Single(list.Good).Number);
    }

    [Theory]
    [InlineData("_VBA_PROJECT", "表格含有宏")]
    [InlineData("EncryptedPackage", "去掉密码")]
    public void What_an_old_workbook_must_not_hold_is_refused(string extra, string sentence) => Assert.Contains(
        sentence, Assert.Single(SheetFile.Open("清单.xls", OldBook.Of(Rows, extra: extra)).Reasons), StringComparison.Ordinal);

    [Fact]
    public void A_classified_old_workbook_is_known() =>
        Assert.Equal("机密", SheetFile.Open("清单.xls", OldBook.Of(["机密★3年", .. Rows])).Mark);

    [Fact]
    public void A_damaged_old_workbook_never_throws_and_always_says_what_to_do()
    {
        byte[] whole = OldBook.Of(Rows, [(0, 0, 0, 4)]);
        Gen.Select(Gen.Int[0, whole.Length - 1].Array[1, 20], Gen.Byte.Array[20], Gen.Int[0, 3]).Sample(
            (places, values, cut) =>
            {
                byte[] damaged = [.. whole];
                for (int i = 0; i < places.Length; i++)
                {
                    damaged[places[i]] = values[i];
                }

                SheetReading read = SheetFile.Open("清单.xls", damaged.AsMemory(0, cut == 0 ? places[0] + 1 : damaged.Length));
                return read.Sheets.Count > 0 || read.Mark is not null || read.Reasons.All(reason => reason.Length > 5);
            },
            iter: 400);
    }

    // The table of sectors leads in a circle.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    [InlineData(8, 8)]
    public async Task A_circle_of_sectors_comes_to_an_end(int from, int to)
    {
        byte[] circle = OldBook.Of(Rows);
        int count = BitConverter.ToInt32(circle, 48);
        BitConverter.GetBytes(to).CopyTo(circle, (512 * (count + 2)) + (from * 4));
        SheetReading read = await Task.Run(() => SheetFile.Open("清单.xls", circle)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(read.Sheets.Count > 0 || read.Reasons.Count > 0);
    }
}
