using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Voice.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutboxIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_Outbox",
                table: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Outbox",
                table: "Messages",
                columns: new[] { "State", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_Outbox",
                table: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Outbox",
                table: "Messages",
                columns: new[] { "State", "DueAt" },
                filter: "\"State\" IN ('Queued', 'Sending', 'InDoubt')");
        }
    }
}
