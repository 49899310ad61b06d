@echo off
rem Starts Reproof with a Java 25 or later: REPROOF_JAVA, JAVA_HOME, the PATH, the usual folders, in this order.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JAVA_DIR="
if defined REPROOF_JAVA (
  call :suits "%REPROOF_JAVA%" && set "JAVA_DIR=%REPROOF_JAVA%"
  if not defined JAVA_DIR (
    echo reproof: REPROOF_JAVA is %REPROOF_JAVA%, which is no Java 25 or later; point it at one, or unset it 1>&2
    exit /b 3
  )
)
if not defined JAVA_DIR if defined JAVA_HOME call :suits "%JAVA_HOME%" && set "JAVA_DIR=%JAVA_HOME%"
if not defined JAVA_DIR for %%j in (java.exe) do if not "%%~$PATH:j"=="" (
  for %%b in ("%%~dp$PATH:j..") do call :suits "%%~fb" && set "JAVA_DIR=%%~fb"
)
if not defined JAVA_DIR for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do (
  if not defined JAVA_DIR call :suits "%%~fd" && set "JAVA_DIR=%%~fd"
)
if not defined JAVA_DIR (
  echo reproof: no Java 25 or later was found; install a JDK 25, or point REPROOF_JAVA or JAVA_HOME at one 1>&2
  exit /b 3
)
rem The window's collector stops it for a small young part at a time. Who chooses a collector keeps it.
set "TUNED="
if "%~1"=="" set "TUNED=-XX:+UseSerialGC -Xms32m -Xmn12m -XX:MetaspaceSize=96m"
if defined REPROOF_OPTS set "TUNED="
if defined JAVA_TOOL_OPTIONS set "TUNED="
"%JAVA_DIR%\bin\java.exe" %TUNED% --enable-native-access=javafx.graphics,ALL-UNNAMED "--module-path=%HOME_DIR%\fx" --add-modules=javafx.controls --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dreproof.fonts=%HOME_DIR%\fonts" %REPROOF_OPTS% "--class-path=%HOME_DIR%\lib\*" dev.reproof.Main %*
exit /b %ERRORLEVEL%

:suits
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~v"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 exit /b 0
exit /b 1
